package org.throughline.query;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every kind of subject, found as the program finds them. */
public final class EveryKind {

    private EveryKind() {}

    /** Kinds for whatever is in the catalog. */
    public static SubjectKinds found() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(SubjectKind.class));
        List<SubjectKind<?, ?>> kinds = scanner.findCandidateComponents(EveryKind.class.getPackageName()).stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                // kinds of the program; what tests make up stands inside them
                .filter(name -> !name.contains("$"))
                .<SubjectKind<?, ?>>map(EveryKind::instance)
                .toList();
        return new SubjectKinds(kinds);
    }

    private static SubjectKind<?, ?> instance(String name) {
        try {
            return (SubjectKind<?, ?>) BeanUtils.instantiateClass(Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
