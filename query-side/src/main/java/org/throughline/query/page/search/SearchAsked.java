package org.throughline.query.page.search;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.throughline.query.page.Moment;

/**
 * What the page was asked for; each part absent where everything is.
 *
 * @param words as they were given
 * @param root organization id, with everything below it
 * @param unit organization id, alone
 * @param kind kind of subject
 * @param after how many subjects are left out at the beginning
 */
record SearchAsked(
        @Nullable String words,
        @Nullable String root,
        @Nullable String unit,
        @Nullable String kind,
        @Nullable Integer year,
        int after,
        Moment moment) {

    SearchAsked at(@Nullable String other) {
        return new SearchAsked(words, root, other, kind, year, 0, moment);
    }

    SearchAsked about(@Nullable String other) {
        return new SearchAsked(words, root, unit, other, year, 0, moment);
    }

    SearchAsked in(@Nullable Integer other) {
        return new SearchAsked(words, root, unit, kind, other, 0, moment);
    }

    SearchAsked from(int other) {
        return new SearchAsked(words, root, unit, kind, year, other, moment);
    }

    /** The address of it, relative to the first page. */
    public String link() {
        return "search" + query();
    }

    /** The same for programs. */
    public String json() {
        return "api/search" + query();
    }

    private String query() {
        UriComponentsBuilder query = UriComponentsBuilder.fromUriString(moment.query());
        query.queryParamIfPresent("q", encoded(words));
        query.queryParamIfPresent("root", encoded(root));
        query.queryParamIfPresent("unit", encoded(unit));
        query.queryParamIfPresent("kind", encoded(kind));
        query.queryParamIfPresent("year", Optional.ofNullable(year));
        query.queryParamIfPresent("after", after == 0 ? Optional.empty() : Optional.of(after));
        return query.build(true).toUriString();
    }

    private static Optional<String> encoded(@Nullable String text) {
        return Optional.ofNullable(text).map(one -> UriUtils.encode(one, StandardCharsets.UTF_8));
    }
}
