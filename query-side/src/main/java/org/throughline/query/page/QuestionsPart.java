package org.throughline.query.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.organization.OrganizationKind;
import org.throughline.query.organization.OrganizationNode;

/**
 * The questions at one moment, about one district where there is one.
 *
 * @param districts to choose from
 * @param district the one asked about; absent where there is none
 * @param asked the question whose answer is shown
 */
record QuestionsPart(
        List<Question> questions,
        List<District> districts,
        @Nullable String district,
        @Nullable Question asked,
        Moment moment) {

    /** A district by its name. */
    record District(String id, String name) {}

    static QuestionsPart of(
            List<Question> questions,
            List<OrganizationNode> roots,
            @Nullable String district,
            @Nullable String ask,
            Moment moment) {
        List<District> districts = roots.stream()
                .flatMap(QuestionsPart::districts)
                .sorted(Comparator.comparing(District::name))
                .toList();
        String chosen = district != null || districts.isEmpty()
                ? district
                : districts.getFirst().id();
        Question asked = questions.stream()
                .filter(question -> question.path().equals(ask))
                .findFirst()
                .orElse(null);
        return new QuestionsPart(questions, districts, chosen, asked, moment);
    }

    private static Stream<District> districts(OrganizationNode node) {
        return node.kind() == OrganizationKind.DISTRICT
                ? Stream.of(new District(node.id(), node.name()))
                : node.children().stream().flatMap(QuestionsPart::districts);
    }

    /** Where programs read the answer to a question at this moment, relative to the page. */
    public String json(Question question) {
        return question.route().substring(1) + query(parameters());
    }

    /** Where people read it. */
    public String page(Question question) {
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
