package org.throughline.query.page.words;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The words of every family, found as the program finds them. */
public final class EveryFamily {

    private EveryFamily() {}

    /** Sentences for whatever is in the catalog. */
    public static Sentences sentences() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(FamilyWords.class));
        List<FamilyWords<?>> words = scanner.findCandidateComponents(EveryFamily.class.getPackageName()).stream()
                .<FamilyWords<?>>map(found -> instance(Objects.requireNonNull(found.getBeanClassName())))
                .toList();
        return new Sentences(words);
    }

    private static FamilyWords<?> instance(String name) {
        try {
            return (FamilyWords<?>) BeanUtils.instantiateClass(Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
