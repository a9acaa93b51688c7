package org.throughline.infra.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** What a browser without scripts does with forms: it opens them, sends what stands in them, and follows where it is led. */
final class Browsing {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"(?: value=\"([^\"]*)\")?");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String base;

    Browsing(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** A page that was opened. */
    record Page(int status, String html, String address) {

        /** The text of it, without marks. */
        String text() {
            return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
        }

        /** What goes along unseen. */
        List<Map.Entry<String, String>> hidden() {
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            Matcher input = HIDDEN.matcher(html);
            while (input.find()) {
                fields.add(Map.entry(
                        HtmlUtils.htmlUnescape(input.group(1)),
                        input.group(2) == null ? "" : HtmlUtils.htmlUnescape(input.group(2))));
            }
            return fields;
        }
    }

    private static final Pattern CONTROL =
            Pattern.compile("(?s)<input ([^>]*)>|<textarea ([^>]*)>(.*?)</textarea>|<select ([^>]*)>(.*?)</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option ([^>]*selected=[^>]*)>");

    /** What a browser would send of a form as it was opened. */
    static List<Map.Entry<String, String>> standing(Page page) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Matcher control = CONTROL.matcher(page.html().replaceFirst("(?s)^.*<main", "<main"));
        while (control.find()) {
            if (control.group(1) != null) {
                String type = attribute(control.group(1), "type");
                boolean isTicked = control.group(1).contains("checked=");
                if (isTicked || !type.matches("radio|checkbox")) {
                    add(fields, control.group(1), attribute(control.group(1), "value"));
                }
            } else if (control.group(2) != null) {
                add(fields, control.group(2), HtmlUtils.htmlUnescape(control.group(3)));
            } else {
                Matcher chosen = CHOSEN.matcher(control.group(5));
                add(fields, control.group(4), chosen.find() ? attribute(chosen.group(1), "value") : "");
            }
        }
        return fields;
    }

    private static void add(List<Map.Entry<String, String>> fields, String attributes, String value) {
        String name = attribute(attributes, "name");
        if (!name.isEmpty()) {
            fields.add(Map.entry(name, value));
        }
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    Page open(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html"));
    }

    /** Sends a file along with fields. */
    Page upload(String path, byte[] file, List<Map.Entry<String, String>> fields) {
        String boundary = "between-the-parts";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(field -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, field.getKey(), field.getValue())
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"~file\"; filename=\"list\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Origin", base)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends a form with a button. */
    Page press(String command, String button, List<Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>(fields);
        all.add(Map.entry("do", button));
        String body = all.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + "/record/" + command))
                .header("Accept", "text/html")
                .header("Origin", base)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Page(
                    response.statusCode(), response.body(), response.uri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The fields of a form in which a command is entered. */
    static List<Map.Entry<String, String>> fields(Shape command, JsonNode payload) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        enter(command, "", payload, fields);
        return fields;
    }

    private static void enter(Shape shape, String name, JsonNode value, List<Map.Entry<String, String>> fields) {
        String prefix = name.isEmpty() ? "" : name + "/";
        switch (shape.kind()) {
            case RECORD ->
                value.properties()
                        .forEach(field -> enter(
                                Objects.requireNonNull(shape.fields().get(field.getKey())),
                                prefix + field.getKey(),
                                field.getValue(),
                                fields));
            case LIST -> {
                for (int i = 0; i < value.size(); i++) {
                    enter(shape.items(), prefix + i, value.get(i), fields);
                }
            }
            case CHOICES -> value.forEach(one -> fields.add(Map.entry(name, one.asString())));
            case WORDS, PAIRS -> {
                int row = 0;
                for (Map.Entry<String, JsonNode> pair : value.properties()) {
                    fields.add(Map.entry("%s#%d/key".formatted(prefix, row), pair.getKey()));
                    enter(shape.values(), "%s#%d/value".formatted(prefix, row), pair.getValue(), fields);
                    row++;
                }
            }
            default -> fields.add(Map.entry(name, value.isString() ? value.stringValue() : value.toString()));
        }
    }
}
