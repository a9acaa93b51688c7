package org.throughline.query.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;
import org.throughline.query.tree.TreeReads.District;

/**
 * The questions at one moment, about one district where there is one.
 *
 * @param districts to choose from
 * @param district the one asked about; absent where there is none
 * @param asked the question whose answer is shown
 */
record QuestionsPart(
        List<QuestionType<?, ?>> questions,
        List<District> districts,
        @Nullable String district,
        @Nullable QuestionType<?, ?> asked,
        Moment moment) {

    static QuestionsPart of(
            Questions questions,
            List<District> districts,
            @Nullable String district,
            @Nullable String ask,
            Moment moment) {
        String chosen = district != null || districts.isEmpty()
                ? district
                : districts.getFirst().id();
        // what names more than a district is asked where that is shown
        List<QuestionType<?, ?>> offered = questions.all().stream()
                .filter(question -> question.asks().ofADistrict())
                .toList();
        QuestionType<?, ?> asked = offered.stream()
                .filter(question -> question.path().equals(ask))
                .findFirst()
                .orElse(null);
        return new QuestionsPart(offered, districts, chosen, asked, moment);
    }

    /** Where programs read the answer to a question at this moment, relative to the page. */
    public String json(QuestionType<?, ?> question) {
        return question.route().substring(1) + query(parameters());
    }

    /** Where people read it. */
    public String page(QuestionType<?, ?> question) {
        Map<String, String> parameters = parameters();
        parameters.put("ask", question.path());
        return "questions" + query(parameters) + "#answer";
    }

    /** The moment and the district, as reads take them. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (moment.day() != null) {
            parameters.put("asOf", moment.day());
        }
        if (moment.knownAt() != null) {
            parameters.put("knownAt", moment.knownAt());
        }
        if (moment.bySource()) {
            parameters.put("clock", "source");
        }
        if (district != null) {
            parameters.put("district", district);
        }
        return parameters;
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
