package org.throughline.query;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Everything of a type, found as the program finds it. */
public final class Found {

    private Found() {}

    /** One of every class of the type below a package; what tests make up stands inside them and is left out. */
    public static <T> List<T> all(Class<T> type, String below) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(type));
        return scanner.findCandidateComponents(below).stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .filter(name -> !name.contains("$"))
                .map(name -> type.cast(instance(name)))
                .toList();
    }

    private static Object instance(String name) {
        try {
            return BeanUtils.instantiateClass(Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
