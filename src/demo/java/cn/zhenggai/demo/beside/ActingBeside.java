package cn.zhenggai.demo.beside;

import cn.zhenggai.demo.story.BesideTold;
import cn.zhenggai.demo.story.Story;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands each line to the one who knows its verb. What the story made of the case meanwhile goes first. */
@Component
@Profile("demo")
public class ActingBeside {

    private static final Logger LOG = LoggerFactory.getLogger(ActingBeside.class);

    private final List<BesideVerbs> verbs;
    private final Directory directory;
    private final JdbcClient jdbc;

    ActingBeside(List<BesideVerbs> verbs, Directory directory, JdbcClient jdbc) {
        this.verbs = verbs;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    public void doing(Story story, BesideTold told) {
        Outcome<?> outcome = number(story, told)
                .<Outcome<?>>map(number -> done(told, number))
                .orElseGet(() -> Outcome.refused(Refusal.conflict("caseNotTold")));
        if (!outcome.accepted()) {
            LOG.info("The demo leaves out {} of {} {}: {}", told.what(), told.school(), told.item(), outcome.refusal());
        }
    }

    private Outcome<?> done(BesideTold told, CaseNumber number) {
        Actor by = directory.actor(told.by()).orElseThrow();
        return verbs.stream()
                .map(one -> one.doing(told, number, by))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(told.what()));
    }

    private Optional<CaseNumber> number(Story story, BesideTold told) {
        List<Integer> numbers = told.scriptNumbers(story.cases());
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select number from demo_case where script_no in (:numbers) and not left_alone
                        order by script_no desc limit 1""")
                .param("numbers", numbers)
                .query(String.class)
                .optional()
                .map(CaseNumber::of);
    }
}
