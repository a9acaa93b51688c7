package org.throughline.query.page.thing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.Spoken;
import org.throughline.query.page.Straight;
import org.throughline.query.page.thing.Comparison.Group;
import org.throughline.query.page.thing.Comparison.Said;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.page.thing.Layout.Line;
import org.throughline.query.read.Difference;
import org.throughline.query.read.Difference.Change;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/** Says the differences between two states in words. */
final class Comparing {

    private static final Pattern SEGMENT = Pattern.compile("/([^/\\[]+)|\\[([^\\]]*)\\]");
    private static final int FEW = 6;

    private final StateLayout layout;

    Comparing(StateLayout layout) {
        this.layout = layout;
    }

    List<Group> changes(JsonNode before, JsonNode after) {
        Map<String, List<Comparison.Difference>> groups = new LinkedHashMap<>();
        for (Change change : Difference.between(before, after)) {
            List<String> names = new ArrayList<>();
            List<String> fields = fields(change.path(), names);
            String field = fields.isEmpty() ? "" : fields.getLast();
            if (isForMachines(field)) {
                continue;
            }
            groups.computeIfAbsent(where(names, fields), w -> new ArrayList<>()).add(difference(change, field, names));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static boolean isForMachines(String field) {
        return field.equals("version") || field.endsWith("Version");
    }

    /** The fields of a path; what stands in words on the way is added to {@code names}. */
    private static List<String> fields(String path, List<String> names) {
        List<String> fields = new ArrayList<>();
        Matcher segments = SEGMENT.matcher(path);
        while (segments.find()) {
            if (segments.group(1) != null) {
                fields.add(segments.group(1));
                names.add(segments.group(1));
            } else {
                names.add("[" + segments.group(2));
            }
        }
        return fields;
    }

    /** {@code Steps: D1}, or the field itself where there is no list. */
    private String where(List<String> names, List<String> fields) {
        if (names.size() > 1 && names.get(1).startsWith("[")) {
            return StateLayout.label(names.getFirst()) + ": "
                    + item(names.get(1).substring(1));
        }
        return fields.isEmpty() ? "" : StateLayout.label(fields.getFirst());
    }

    /** What tells an item from the others may be the id of somebody, a code and a day. */
    private String item(String name) {
        return List.of(name.split(" ")).stream().map(layout::word).collect(Collectors.joining(" "));
    }

    private Comparison.Difference difference(Change change, String field, List<String> path) {
        JsonNode some = change.before() == null ? change.after() : change.before();
        // an item that is said by its name alone
        List<String> names =
                some != null && some.isValueNode() && path.getLast().startsWith("[")
                        ? path.subList(0, path.size() - 1)
                        : path;
        JsonNode before = change.before();
        JsonNode after = change.after();
        List<Line> old = lines(field, before);
        List<Line> young = lines(field, after);
        String how = change.change().name().toLowerCase(Locale.ROOT);
        if (before != null && after != null && old.size() == 1 && young.size() == 1) {
            WordDifference.Marked marked = WordDifference.between(old.getFirst(), young.getFirst());
            return new Comparison.Difference(label(names), how, List.of(marked.before()), List.of(marked.after()));
        }
        return new Comparison.Difference(
                label(names),
                how,
                old.stream().map(Said::of).toList(),
                young.stream().map(Said::of).toList());
    }

    private List<Line> lines(String field, @Nullable JsonNode value) {
        return value == null ? List.of() : layout.lines(field, value, value);
    }

    private static String text(Line line) {
        return line.bits().stream().map(Bit::text).collect(Collectors.joining());
    }

    /** What of the thing it is; a language is said as what it is called. */
    private String label(List<String> names) {
        boolean ofAnItem = names.size() > 1 && names.get(1).startsWith("[");
        return names.subList(ofAnItem ? 2 : 1, names.size()).stream()
                .map(name -> name.startsWith("[")
                        ? item(name.substring(1))
                        : Spoken.isLanguage(name) ? language(name) : StateLayout.label(name))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String language(String tag) {
        return tag.equals("en") ? "" : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    /** What stands in both and is the same: items of lists by what names them, everything else by its field. */
    List<String> same(JsonNode before, JsonNode after) {
        List<String> same = new ArrayList<>();
        after.properties().forEach(part -> {
            JsonNode value = part.getValue();
            JsonNode old = before.path(part.getKey());
            String label = StateLayout.label(part.getKey());
            if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                value.forEach(item -> {
                    if (old.valueStream().anyMatch(item::equals)) {
                        same.add(label + ": " + summary(item));
                    }
                });
            } else if (value.equals(old)
                    && !StateLayout.isNothing(value)
                    && !part.getKey().endsWith("Id")) {
                String said = lines(part.getKey(), value).stream()
                        .map(Comparing::text)
                        .limit(FEW)
                        .collect(Collectors.joining("; "));
                same.add(label + ": " + said);
            }
        });
        return same;
    }

    private String summary(JsonNode item) {
        return Straight.text(item.properties().stream()
                .filter(part -> !StateLayout.isNothing(part.getValue())
                        && !part.getValue().isArray())
                .limit(2)
                .map(part -> layout.lines(part.getKey(), part.getValue(), item).stream()
                        .limit(1)
                        .map(Comparing::text)
                        .collect(Collectors.joining()))
                .map(Words::sentence)
                .collect(Collectors.joining(" ")));
    }
}
