package org.throughline.infra.benchmarks.reads;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.infra.benchmarks.reads.Addresses.Address;
import org.throughline.infra.benchmarks.reads.Http.Answer;

/** One client, one read at a time: tree, lists, questions in three tenses, the same again, pages. */
final class ReadRows {

    private static final int TREES = 30;
    private static final int DAYS_A_LIST = 3;
    private static final int DAYS_A_QUESTION = 3;

    private final Site site;
    private final Goals goals;

    ReadRows(Site site, Goals goals) {
        this.site = site;
        this.goals = goals;
    }

    /** A row's samples, within its budget of time. */
    private Samples sample(Stream<String> paths) {
        Samples samples = new Samples();
        long deadline = System.nanoTime() + site.budget().toNanos();
        paths.takeWhile(path -> System.nanoTime() < deadline)
                .forEach(path -> samples.add(path, site.http().get(path)));
        return samples;
    }

    /** Until the compiler has seen most of it: every question twice, about days that are not asked again. */
    void warmUp() {
        sample(Stream.of(0, 1)
                .flatMap(round -> Stream.concat(site.questions().stream(), site.lists().stream()))
                .map(address -> address.at(site.anyDay())));
        sample(Stream.generate(() -> tree(site.anyDay())).limit(TREES));
    }

    private static String tree(String... parameters) {
        return "/api/tree?root=%s&%s".formatted(Site.DISTRICT, String.join("&", parameters));
    }

    List<Figure> tree() {
        Samples tree = sample(Stream.generate(() -> tree(site.anyDay())).limit(TREES));
        Samples known = sample(Stream.generate(() -> tree(site.anyDayAsKnown())).limit(TREES));
        return List.of(
                p95("tree asOf", goals.tree(), tree),
                p95("tree asOf, knownAt", goals.tree(), known),
                size("largest tree", goals.answerKilobytes(), tree));
    }

    List<Figure> lists() {
        Samples lists = sample(site.lists().stream()
                .flatMap(list -> Stream.generate(() -> list.at(site.anyDay())).limit(DAYS_A_LIST)));
        return List.of(p95("lists asOf", goals.tree(), lists));
    }

    /** In the present each question can be asked for the first time only once. */
    List<Figure> questions() {
        Samples now = sample(site.questions().stream().map(Address::path));
        Samples past = sample(Stream.generate(site::questions)
                .limit(DAYS_A_QUESTION)
                .flatMap(List::stream)
                .map(question -> question.at(site.anyDay())));
        Samples known = sample(Stream.generate(site::questions)
                .limit(DAYS_A_QUESTION)
                .flatMap(List::stream)
                .map(question -> question.at(site.anyDayAsKnown())));
        return List.of(
                p95("questions now", goals.question(), now),
                p95("questions asOf", goals.question(), past),
                p95("questions asOf, knownAt", goals.question(), known),
                size("largest answer", goals.answerKilobytes(), now));
    }

    /** Finds what the concurrent rows repeat. */
    void findDearest() {
        long worst = 0;
        for (Address question : site.questions()) {
            // the faster of two, lest a pause of something else makes a cheap one look dear
            Answer one = site.http().get(question.at(site.anyDay()));
            Answer other = site.http().get(question.at(site.anyDay()));
            long took = Math.min(one.nanos(), other.nanos());
            if (one.isOk() && other.isOk() && took > worst) {
                worst = took;
                site.dearest(question);
            }
        }
    }

    /** The second time, with the first answer's name when it had one. */
    List<Figure> again() {
        List<String> paths = new ArrayList<>();
        String day = site.anyDay();
        paths.add(tree(day));
        paths.add("/api/tree?root=" + Site.DISTRICT);
        site.lists().forEach(list -> paths.add(list.at(day)));
        site.questions().forEach(question -> {
            paths.add(question.path());
            paths.add(question.at(day));
        });
        Samples again = new Samples();
        int named = 0;
        long deadline = System.nanoTime() + site.budget().toNanos();
        for (String path : paths) {
            if (System.nanoTime() < deadline) {
                Answer first = site.http().get(path);
                named += first.etag().isEmpty() ? 0 : 1;
                again.add(path, site.http().get(path, first.etag()));
            }
        }
        Figure figure = p95("every read again", goals.again(), again);
        return List.of(Figure.atMost(
                figure.row(),
                figure.limit(),
                figure.measured(),
                "ms",
                "%d with an ETag; ".formatted(named) + figure.note()));
    }

    List<Figure> pages() {
        Stream<String> asked = site.questions().stream()
                .map(question ->
                        "/questions?district=%s&ask=%s&%s".formatted(Site.DISTRICT, question.name(), site.anyDay()));
        Samples front = sample(Stream.generate(() -> List.of("/", "/?" + site.anyDay()))
                .limit(8)
                .flatMap(List::stream));
        Samples pages = sample(Stream.concat(Stream.of("/questions?district=" + Site.DISTRICT), asked));
        return List.of(
                p95("/", goals.page(), front),
                size("/, sent before compression", goals.pageKilobytes(), front),
                p95("pages of questions", goals.page(), pages),
                size("largest page of a question", goals.pageKilobytes(), pages));
    }

    /** Every question once, as soon as the program answers. */
    Samples coldQuestions() {
        return sample(site.questions().stream().map(question -> question.at(site.anyDay())));
    }

    private static Figure p95(String row, double limit, Samples samples) {
        return Figure.atMost(row + ", p95", limit, samples.millis(.95), "ms", samples.note());
    }

    private static Figure size(String row, double limit, Samples samples) {
        return Figure.atMost(row, limit, samples.largestKilobytes(), "kB", samples.largest());
    }
}
