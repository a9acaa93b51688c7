package org.throughline.infra.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.throughline.events.SubjectEvent;
import org.throughline.events.json.EventJson;

/** One event of about 340 bytes to JSON and back. */
@State(Scope.Benchmark)
public class EventJsonMicro {

    private final SubjectEvent event = Events.event(1, 3);
    private final String json = EventJson.write(event);

    @Benchmark
    public String write() {
        return EventJson.write(event);
    }

    @Benchmark
    public SubjectEvent read() {
        return EventJson.read("MemberRoleChanged", 1, json);
    }
}
