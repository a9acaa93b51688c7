package org.throughline.infra.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as somebody pastes it into a terminal: split as a POSIX shell splits it, read as the program curl reads it. */
record Pasted(
        String method,
        String url,
        Map<String, String> headers,
        @Nullable String body) {

    static Pasted read(String command) {
        List<String> words = words(command);
        if (!words.getFirst().equals("curl")) {
            throw new IllegalArgumentException(command);
        }
        String method = null;
        String url = null;
        String body = null;
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-N" -> {}
                case "-X" -> method = words.get(++i);
                case "-H" -> {
                    String[] header = words.get(++i).split(": ", 2);
                    headers.put(header[0], header[1]);
                }
                case "--data-binary" -> body = words.get(++i);
                default -> url = words.get(i);
            }
        }
        if (url == null || url.startsWith("-")) {
            throw new IllegalArgumentException(command);
        }
        String usual = body == null ? "GET" : "POST";
        return new Pasted(method == null ? usual : method, url, headers, body);
    }

    /** The path with its query. */
    String path() {
        return url.replaceFirst("^http://localhost:8080", "");
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == '\\' && !quoted) {
                word.append(command.charAt(++i));
            } else if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }
}
