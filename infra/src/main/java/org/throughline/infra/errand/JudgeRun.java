package org.throughline.infra.errand;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.throughline.command.EventSourced;
import org.throughline.command.SubjectRules;
import org.throughline.command.concern.Concerns;
import org.throughline.command.hindsight.Hindsight;
import org.throughline.events.SubjectKey;
import org.throughline.infra.database.Schemas;
import org.throughline.infra.log.LogJudge;
import org.throughline.infra.log.LogJudge.Judged;
import org.throughline.infra.operations.ProcessorLock;

/**
 * {@code --throughline.judge=true}: judges every entry of a log on which no program runs by today's rules, notes beside it what
 * they say, and prints it. Nothing in the log changes; histories show it once the program runs again and has built its views anew.
 */
@OnTheDatabase
final class JudgeRun implements Errand {

    private final HikariDataSource database;

    JudgeRun(HikariDataSource database) {
        this.database = database;
    }

    @Override
    public int run() throws Exception {
        try (ProcessorLock alone = new ProcessorLock(database)) {
            if (!alone.take()) {
                throw new IllegalStateException("a program runs on this database: stop every one of them first");
            }
            Schemas.migrateLog(database);
            Judged judged = new LogJudge(database).judge(new Hindsight(rules(), new Concerns()));
            Printed.json(judged);
            return 0;
        }
    }

    /** Those of every aggregate there is, by kind of its subjects. */
    static Map<String, SubjectRules<?, ?>> rules() {
        ClassPathScanningCandidateComponentProvider aggregates = new ClassPathScanningCandidateComponentProvider(false);
        aggregates.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        Map<String, SubjectRules<?, ?>> rules = new HashMap<>();
        for (var found : aggregates.findCandidateComponents(ClassUtils.getPackageName(EventSourced.class))) {
            Class<?> type = ClassUtils.resolveClassName(
                    String.valueOf(found.getBeanClassName()), EventSourced.class.getClassLoader());
            EventSourced<?, ?> blank = (EventSourced<?, ?>) BeanUtils.instantiateClass(type);
            rules.put(SubjectKey.kindOf(blank.rules().family()), blank.rules());
        }
        return rules;
    }
}
