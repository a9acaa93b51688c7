package org.throughline.query.question.rules;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.throughline.query.words.Instruments;

/** The judgements that the program finds, for tests. */
public final class JudgementsOf {

    private JudgementsOf() {}

    /** Those of every area. */
    public static JudgedRules every(Instruments instruments) {
        return new JudgedRules(all(instruments));
    }

    static List<Judgements> all(Instruments instruments) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Judgements.class));
        return scan.findCandidateComponents("org.throughline.query").stream()
                .map(found -> made(Objects.requireNonNull(found.getBeanClassName()), instruments))
                .toList();
    }

    private static Judgements made(String type, Instruments instruments) {
        try {
            Constructor<?> constructor = Class.forName(type).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Judgements) constructor.newInstance(Stream.of(constructor.getParameterTypes())
                    .map(any -> instruments)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
