package org.throughline.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughline.query.read.ComputedReads.Bounds;
import org.throughline.query.read.ReadRefusal.Code;

@Timeout(60)
class ComputedReadsTest {

    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ComputedReads> opened = new ArrayList<>();

    @AfterEach
    void end() {
        opened.forEach(ComputedReads::close);
        requests.shutdownNow();
    }

    @Test
    void answersWhatWasComputedOnAThreadOfItsOwn() {
        Thread computing = gate(1, 1, 1, 10).compute(Thread::currentThread);
        assertThat(computing).isNotEqualTo(Thread.currentThread());
        assertThat(computing.isVirtual()).isFalse();
    }

    @Test
    void throwsWhatTheComputationThrew() {
        ComputedReads gate = gate(1, 1, 1, 10);
        ReadRefusal refusal = ReadRefusal.of(Code.NOT_FOUND, "none");
        assertThatThrownBy(() -> gate.compute(() -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThatThrownBy(() -> gate.compute(() -> {
                    throw new AssertionError("an error");
                }))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void computesNoMoreAtOnceThanItHasThreads() {
        ComputedReads gate = gate(2, 20, 30, 30);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch twoAreIn = new CountDownLatch(2);
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(ask(gate, () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                twoAreIn.countDown();
                await(twoAreIn);
                return now.decrementAndGet();
            }));
        }
        all.forEach(CompletableFuture::join);
        assertThat(most).hasValue(2);
    }

    @Test
    void refusesAtOnceWhatFindsTheQueueFull() {
        ComputedReads gate = gate(1, 1, 30, 30);
        CountDownLatch open = new CountDownLatch(1);
        CompletableFuture<Boolean> running = ask(gate, () -> await(open));
        Awaitility.await().until(() -> gate.running() == 1);
        CompletableFuture<Boolean> waiting = ask(gate, () -> await(open));
        Awaitility.await().until(() -> gate.waiting() == 1);
        assertThat(refusal(gate).code()).isEqualTo(Code.BUSY);
        assertThat(gate.refused()).isOne();
        open.countDown();
        assertThat(running.join()).isTrue();
        assertThat(waiting.join()).isTrue();
    }

    @Test
    void refusesWhatGetsNoTurnInTimeAndNeverBeginsIt() {
        ComputedReads gate = gate(1, 5, 0, 30);
        CountDownLatch open = new CountDownLatch(1);
        CompletableFuture<Boolean> running = ask(gate, () -> await(open));
        Awaitility.await().until(() -> gate.running() == 1);
        AtomicBoolean begun = new AtomicBoolean();
        ReadRefusal refusal = catchThrowableOfType(ReadRefusal.class, () -> gate.compute(() -> begun.getAndSet(true)));
        assertThat(refusal.code()).isEqualTo(Code.BUSY);
        assertThat(refusal.code().retryAfter()).isPresent();
        assertThat(gate.waiting()).isZero();
        open.countDown();
        running.join();
        assertThat(gate.compute(() -> true)).isTrue();
        assertThat(begun).isFalse();
    }

    @Test
    void cutsShortWhatTakesTooLongAndFreesItsPlace() {
        ComputedReads gate = gate(1, 1, 1, 0);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        ReadRefusal refusal = catchThrowableOfType(ReadRefusal.class, () -> gate.compute(() -> spendForEver(ended)));
        assertThat(refusal.code()).isEqualTo(Code.TOO_LONG);
        assertThat(ended.join()).isInstanceOf(ReadRefusal.class);
        Awaitility.await().until(() -> gate.running() == 0);
    }

    @Test
    void interruptsWhatWaitsWithoutLookingAtItsAllowance() {
        ComputedReads gate = gate(1, 1, 1, 0);
        ReadRefusal refusal =
                catchThrowableOfType(ReadRefusal.class, () -> gate.compute(() -> await(new CountDownLatch(1))));
        assertThat(refusal.code()).isEqualTo(Code.TOO_LONG);
        assertThat(gate.cutShort()).isOne();
        Awaitility.await().until(() -> gate.running() == 0);
    }

    @Test
    void endsWithItsClient() {
        AtomicBoolean gone = new AtomicBoolean();
        ComputedReads gate = gate(1, 1, 1, 30, 100, gone::get);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        CompletableFuture<Boolean> asked = ask(gate, () -> spendForEver(ended));
        Awaitility.await().until(() -> gate.running() == 1);
        gone.set(true);
        assertThatThrownBy(asked::join).hasCauseInstanceOf(ClientLeft.class);
        assertThat(ended.join()).isInstanceOf(ClientLeft.class);
        Awaitility.await().until(() -> gate.running() == 0);
        assertThat(gate.left()).isOne();
    }

    @Test
    void refusesToFoldMoreThanOneRequestMayAndNoLess() {
        ComputedReads gate = gate(1, 1, 1, 30, 100, ComputedReadsTest::isGone);
        assertThat(gate.compute(() -> spend(40, 60))).isTrue();
        ReadRefusal refusal = catchThrowableOfType(ReadRefusal.class, () -> gate.compute(() -> spend(40, 61)));
        assertThat(refusal.code()).isEqualTo(Code.TOO_MUCH);
        assertThat(refusal.facts()).containsEntry("mostEvents", 100L);
    }

    @Test
    void countsAComputationWithinAnotherAsPartOfIt() {
        ComputedReads gate = gate(1, 1, 1, 30, 100, ComputedReadsTest::isGone);
        ReadRefusal refusal = catchThrowableOfType(
                ReadRefusal.class, () -> gate.compute(() -> spend(60) && gate.compute(() -> spend(60))));
        assertThat(refusal.code()).isEqualTo(Code.TOO_MUCH);
    }

    @Test
    void limitsNothingOnAThreadThatComputesForNoRequest() {
        Allowance.current().spend(Long.MAX_VALUE);
        Allowance.current().spend(Long.MAX_VALUE);
        assertThat(Allowance.isGiven()).isFalse();
    }

    private static boolean isGone() {
        return false;
    }

    private static boolean spend(long... events) {
        for (long some : events) {
            Allowance.current().spend(some);
        }
        return true;
    }

    private static boolean spendForEver(CompletableFuture<Throwable> ended) {
        try {
            while (true) {
                Allowance.current().spend(0);
                Thread.onSpinWait();
            }
        } catch (RuntimeException end) {
            ended.complete(end);
            throw end;
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReadRefusal refusal(ComputedReads gate) {
        return catchThrowableOfType(ReadRefusal.class, () -> gate.compute(() -> true));
    }

    private <T> CompletableFuture<T> ask(ComputedReads gate, java.util.function.Supplier<T> computation) {
        return CompletableFuture.supplyAsync(() -> gate.compute(computation), requests);
    }

    private ComputedReads gate(int threads, int queue, int patience, int deadline) {
        return gate(threads, queue, patience, deadline, 100, ComputedReadsTest::isGone);
    }

    private ComputedReads gate(
            int threads, int queue, int patience, int deadline, long events, BooleanSupplier clientGone) {
        ComputedReads gate = new ComputedReads(
                new Bounds(threads, queue, Duration.ofSeconds(patience), Duration.ofSeconds(deadline), events),
                () -> clientGone);
        opened.add(gate);
        return gate;
    }
}
