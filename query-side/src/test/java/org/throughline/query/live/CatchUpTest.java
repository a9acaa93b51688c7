package org.throughline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CatchUpTest {

    @Test
    void letsAFewOfManyAskAtOnce() {
        CatchUp catchUp = new CatchUp(3);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        try (ExecutorService listeners = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                all.add(CompletableFuture.runAsync(
                        () -> ask(catchUp, () -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            three.countDown();
                            three.await();
                            return now.decrementAndGet();
                        }),
                        listeners));
            }
            all.forEach(CompletableFuture::join);
        }
        assertThat(most).hasValue(3);
    }

    @Test
    void takesAQuestionWithinAnotherForPartOfIt() throws InterruptedException {
        CatchUp catchUp = new CatchUp(1);
        assertThat(catchUp.ask(() -> catchUp.ask(() -> "answered"))).isEqualTo("answered");
    }

    @Test
    void givesTheTurnBackWhenAQuestionFails() throws InterruptedException {
        CatchUp catchUp = new CatchUp(1);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> catchUp.ask(() -> {
                    throw new IllegalStateException("failed");
                })))
                .hasMessage("failed");
        assertThat(catchUp.ask(() -> "answered")).isEqualTo("answered");
    }

    private static void ask(CatchUp catchUp, CatchUp.Asked<?> question) {
        try {
            catchUp.ask(question);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
