// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    @Test
    void objectsAndArraysAreIndented() {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", "a1");
        map.put("parents", List.of("b2", "c3"));
        map.put("head", true);
        map.put("count", 3);
        map.put("rows", 5_000_000_000L);
        map.put("created", null);
        map.put("none", List.of());
        map.put("empty", Map.of());

        assertThat(Json.of(map)).isEqualTo("""
                {
                  "id": "a1",
                  "parents": [
                    "b2",
                    "c3"
                  ],
                  "head": true,
                  "count": 3,
                  "rows": 5000000000,
                  "created": null,
                  "none": [],
                  "empty": {}
                }""");
    }

    @Test
    void nullsStandInArraysToo() {
        assertThat(Json.of(new ArrayList<>(Arrays.asList("a", null)))).isEqualTo("[\n  \"a\",\n  null\n]");
    }

    @ParameterizedTest
    @CsvSource({
        "0022, \\\"",
        "005c, \\\\",
        "000a, \\n",
        "000d, \\r",
        "0009, \\t",
        "0000, \\u0000",
        "001b, \\u001b",
        "007f, \\u007f",
        "2028, \\u2028",
        "00fc, ü",
        "002f, /"
    })
    void charactersThatJsonOrATerminalTakesAmiss(String code, String written) {
        String text = String.valueOf((char) Integer.parseInt(code, 16));

        assertThat(Json.of(text)).isEqualTo("\"" + written + "\"");
    }

    @Test
    void keysAreTextToo() {
        assertThat(Json.of(Map.of("a\"b", "c"))).isEqualTo("{\n  \"a\\\"b\": \"c\"\n}");
    }
}
