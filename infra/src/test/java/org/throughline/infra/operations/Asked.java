package org.throughline.infra.operations;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A meter that an expression of Prometheus asks for. Every such meter has its labels in braces behind it, in our files: that
 * tells it from functions and keywords.
 *
 * @param labels by which it is chosen
 */
record Asked(String meter, Set<String> labels) {

    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)\\{((?:[^}\"]|\"[^\"]*\")*)}");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"[^\"]*\"");

    static List<Asked> in(String expression) {
        return SELECTOR.matcher(expression)
                .results()
                .map(found -> new Asked(found.group(1), labels(found.group(2))))
                .toList();
    }

    private static Set<String> labels(String matchers) {
        return LABEL.matcher(matchers).results().map(label -> label.group(1)).collect(Collectors.toSet());
    }
}
