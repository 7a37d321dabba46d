// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database of a server: its URL without credentials, and the credentials beside it. */
record JdbcAddress(String url, String user, String password) {

    private static final String PREFIX = "jdbc:postgresql://";

    /** Takes {@code user} and {@code password} out of the URL's parameters; without a user it is {@code postgres}. */
    static JdbcAddress parse(String text) {
        if (!text.startsWith(PREFIX) || text.indexOf('/', PREFIX.length()) < 0) {
            throw new IllegalArgumentException(
                    "The PostgreSQL for tests needs a URL like jdbc:postgresql://host:5432/database?user=…&password=…");
        }
        int question = text.indexOf('?');
        String base = question < 0 ? text : text.substring(0, question);
        String user = "postgres";
        String password = "";
        List<String> kept = new ArrayList<>();
        for (String parameter : question < 0
                ? List.<String>of()
                : List.of(text.substring(question + 1).split("&"))) {
            if (parameter.startsWith("user=")) {
                user = URLDecoder.decode(parameter.substring("user=".length()), StandardCharsets.UTF_8);
            } else if (parameter.startsWith("password=")) {
                password = URLDecoder.decode(parameter.substring("password=".length()), StandardCharsets.UTF_8);
            } else if (!parameter.isEmpty()) {
                kept.add(parameter);
            }
        }
        return new JdbcAddress(kept.isEmpty() ? base : base + "?" + String.join("&", kept), user, password);
    }

    JdbcAddress as(String otherUser, String otherPassword) {
        return new JdbcAddress(url, otherUser, otherPassword);
    }

    JdbcAddress with(String parameter, String value) {
        String more =
                (url.indexOf('?') < 0 ? "?" : "&") + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return new JdbcAddress(url + more, user, password);
    }

    JdbcAddress database(String name) {
        int question = url.indexOf('?');
        String parameters = question < 0 ? "" : url.substring(question);
        String server = url.substring(0, url.indexOf('/', PREFIX.length()) + 1);
        return new JdbcAddress(server + URLEncoder.encode(name, StandardCharsets.UTF_8) + parameters, user, password);
    }

    /** The one host of the URL; tests don't run on a list of hosts. */
    String host() {
        String authority = authority();
        int colon = authority.lastIndexOf(':');
        return colon < 0 ? authority : authority.substring(0, colon);
    }

    int port() {
        String authority = authority();
        int colon = authority.lastIndexOf(':');
        return colon < 0 ? 5432 : Integer.parseInt(authority.substring(colon + 1));
    }

    private String authority() {
        return url.substring(PREFIX.length(), url.indexOf('/', PREFIX.length()));
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
