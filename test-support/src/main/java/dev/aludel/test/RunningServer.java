// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

/** A server that answers: what kind it is, a superuser's way in, and how to stop it. */
record RunningServer(String kind, JdbcAddress address, Runnable stop) {}
