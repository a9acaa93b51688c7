package org.throughline.infra.survival;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.view.ViewProjection;

/** Takes all memory there is, where it is told to. Part of a program only that is started with a property of its own. */
@RestController
@ConditionalOnProperty(MemoryEater.PROPERTY)
@ProcessingGroup(ViewProjection.GROUP)
class MemoryEater {

    static final String PROPERTY = "test.memory-eater";

    private static final int BITE = 8 * 1024 * 1024;

    private final ComputedReads computed;

    MemoryEater(ComputedReads computed) {
        this.computed = computed;
    }

    /** Where memory comes to its end. */
    enum Place {
        REQUEST,
        COMPUTATION,
        THREAD,
        PROJECTION
    }

    @GetMapping("/test/eat")
    int eat(@RequestParam Place place) throws InterruptedException {
        return switch (place) {
            case REQUEST -> all();
            case COMPUTATION -> computed.compute(MemoryEater::all);
            case THREAD -> {
                Thread thread = Thread.ofPlatform().start(MemoryEater::all);
                thread.join();
                yield 0;
            }
            case PROJECTION -> throw new IllegalArgumentException("it eats when a team is formed");
        };
    }

    @EventHandler
    void on(TeamEvent event) {
        all();
    }

    private static int all() {
        List<byte[]> eaten = new ArrayList<>();
        while (eaten.size() < Integer.MAX_VALUE) {
            eaten.add(new byte[BITE]);
        }
        return eaten.size();
    }
}
