// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import org.hibernate.Version;

/** The lines of Hibernate ORM that the scanner works with: 6.6 and 7. */
public final class HibernateLine {

    private HibernateLine() {}

    /**
     * Passes if the version is of a line that the scanner works with.
     *
     * @throws UnsupportedHibernateException if not
     */
    public static void check(String version) {
        String[] parts = version.split("\\.", -1);
        boolean supported = "7".equals(parts[0]) || ("6".equals(parts[0]) && parts.length > 1 && "6".equals(parts[1]));
        if (!supported) {
            throw new UnsupportedHibernateException(version);
        }
    }

    static void check() {
        check(Version.getVersionString());
    }
}
