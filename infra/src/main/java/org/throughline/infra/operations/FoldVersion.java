package org.throughline.infra.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.throughline.infra.log.evidence.Hash;

/** What this program makes of events: views that another one has begun are not gone on with. */
final class FoldVersion {

    private static final List<String> WHAT_FOLDS =
            List.of("classpath*:org/throughline/events/**/*.class", "classpath*:org/throughline/query/**/*.class");

    private FoldVersion() {}

    /** A digest of every class that has a part in it, and of many that have none. */
    static Hash ofThisProgram() {
        return Taken.DIGEST;
    }

    /** Taken when it is first asked for: there are a thousand classes. */
    private static final class Taken {

        private static final Hash DIGEST = take();
    }

    private static Hash take() {
        MessageDigest digest = Hash.algorithm();
        WHAT_FOLDS.stream()
                .flatMap(pattern -> Arrays.stream(resources(pattern)))
                .sorted(Comparator.comparing(FoldVersion::name))
                .forEach(resource -> digest.update(bytes(resource)));
        return Hash.outOf(digest);
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource resource) {
        try {
            return resource.getURL().getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
