// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.commands.config.Configuration;
import dev.aludel.commands.config.ConfigurationException;
import dev.aludel.commands.config.Key;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The environment that tells PostgreSQL's programs where to connect: {@code PGHOST}, {@code PGPASSWORD} and so on, as
 * libpq's documentation lists them, in place of what a JDBC URL says.
 */
final class ConnectionVariables {

    private static final Pattern URL = Pattern.compile("jdbc:postgresql:(?://([^/?]*)/)?([^?]*)(?:\\?(.*))?");

    /** The variables of libpq that would lead elsewhere than the configuration does. */
    private static final List<String> MISLEADING = List.of(
            "PGHOST",
            "PGHOSTADDR",
            "PGPORT",
            "PGDATABASE",
            "PGUSER",
            "PGPASSWORD",
            "PGSERVICE",
            "PGOPTIONS",
            "PGSSLMODE");

    /** The parameters of a JDBC URL that libpq has a variable for. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "user", "PGUSER",
            "password", "PGPASSWORD",
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT");

    private ConnectionVariables() {}

    /**
     * The environment for the configured database.
     *
     * @param inherited the environment of this process
     */
    static Map<String, String> of(Configuration configuration, Map<String, String> inherited) {
        Map<String, String> variables = new TreeMap<>(inherited);
        MISLEADING.forEach(variables::remove);
        // What the programs say is read: it must be in one language.
        variables.put("LC_MESSAGES", "C");
        variables.put("PGAPPNAME", "aludel");
        Matcher url = URL.matcher(configuration.get(Key.URL));
        if (!url.matches()) {
            throw ConfigurationException.invalid(Key.URL, "what is set", "a JDBC URL: jdbc:postgresql://host/database");
        }
        hosts(url.group(1), variables);
        parameters(url.group(3), variables);
        configuration.find(Key.USER).ifPresent(it -> variables.put("PGUSER", it));
        configuration.find(Key.PASSWORD).ifPresent(it -> variables.put("PGPASSWORD", it));
        String database = decoded(url.group(2));
        String user = variables.get("PGUSER");
        if (!database.isEmpty()) {
            variables.put("PGDATABASE", database);
        } else if (user != null) {
            variables.put("PGDATABASE", user);
        }
        return variables;
    }

    private static void hosts(String addresses, Map<String, String> variables) {
        if (addresses == null || addresses.isEmpty()) {
            variables.put("PGHOST", "localhost");
            return;
        }
        var hosts = new StringBuilder();
        var ports = new StringBuilder();
        String separator = "";
        for (String address : addresses.split(",")) {
            // The port stands behind the last colon, unless that is inside the brackets of an IPv6 address.
            int colon = address.lastIndexOf(':');
            boolean port = colon > address.lastIndexOf(']') && colon >= 0;
            String host = port ? address.substring(0, colon) : address;
            hosts.append(separator).append(host.replace("[", "").replace("]", ""));
            ports.append(separator).append(port ? address.substring(colon + 1) : "5432");
            separator = ",";
        }
        variables.put("PGHOST", hosts.toString());
        variables.put("PGPORT", ports.toString());
    }

    private static void parameters(String query, Map<String, String> variables) {
        if (query == null) {
            return;
        }
        for (String parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            String variable = equals < 0 ? null : PARAMETERS.get(parameter.substring(0, equals));
            if (variable != null) {
                variables.put(variable, decoded(parameter.substring(equals + 1)));
            } else if (parameter.equals("ssl=true") || parameter.equals("ssl")) {
                variables.putIfAbsent("PGSSLMODE", "verify-full");
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
