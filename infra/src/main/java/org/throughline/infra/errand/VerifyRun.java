package org.throughline.infra.errand;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.throughline.infra.database.Guest;
import org.throughline.infra.log.evidence.Checkpoint;
import org.throughline.infra.log.evidence.EvidenceTable;
import org.throughline.infra.log.evidence.Verdict;
import org.throughline.infra.log.evidence.Verifier;

/**
 * {@code --throughline.verify=true}: verifies the log and prints the verdict, also while a program runs on it. It creates
 * no table in what it is to judge.
 */
@OnTheDatabase
@Import({EvidenceTable.class, Verifier.class, Guest.class})
final class VerifyRun implements Errand {

    private static final String PUBLISHED = "throughline.verify.published";

    private final Verifier verifier;
    private final Environment environment;

    VerifyRun(Verifier verifier, Environment environment) {
        this.verifier = verifier;
        this.environment = environment;
    }

    @Override
    public int run() {
        Verdict verdict = verifier.verify(published());
        Printed.json(verdict);
        return verdict.intact() ? 0 : 1;
    }

    private @Nullable Checkpoint published() {
        String noted = environment.getProperty(PUBLISHED);
        return noted == null ? null : Checkpoint.parse(noted);
    }
}
