package org.throughline.infra.benchmarks.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which ids there is one of: in all, in each district, or in each block of schools. */
enum Ownership {
    /** Of the state and its regions. */
    STATE,
    /** Of the district, its team and whoever also sits on that. */
    DISTRICT,
    /** Of schools. */
    BLOCK;

    private static final Pattern MEMBER = Pattern.compile("\"memberId\":\"([^\"]+)\"");

    /** By id; an id that belongs to several things belongs to the largest of them. */
    static Map<String, Ownership> of(List<BaseEvent> events) {
        Map<String, Ownership> owners = new HashMap<>();
        for (BaseEvent event : events) {
            if (!event.isAboveDistricts()) {
                Ownership owner = event.unit().equals(SampleLines.DISTRICT) ? DISTRICT : BLOCK;
                owners.merge(event.owner(), owner, Ownership::larger);
            }
        }
        for (BaseEvent event : events) {
            owners.putIfAbsent(event.owner(), STATE);
        }
        for (BaseEvent event : events) {
            Ownership owner = owners.getOrDefault(event.owner(), STATE);
            MEMBER.matcher(event.payload())
                    .results()
                    .forEach(member -> owners.merge(member.group(1), owner, Ownership::larger));
        }
        return owners;
    }

    private static Ownership larger(Ownership one, Ownership other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
