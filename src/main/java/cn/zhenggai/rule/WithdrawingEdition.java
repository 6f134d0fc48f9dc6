package cn.zhenggai.rule;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.LogWord;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a table back before its day has come; it stays in the history. One that is withdrawn already stays as it is. */
@Service
public class WithdrawingEdition {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");
    private static final int REASON = 1000;

    private final Editions editions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawingEdition(Editions editions, ApplicationEventPublisher events, Clock clock) {
        this.editions = editions;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Edition> withdraw(Actor actor, long id, @Nullable String reason) {
        RuleRights.trying(actor);
        Edition edition = editions.find(id).orElseThrow(() -> new NotFound("No edition " + id));
        if (!RuleRights.mayPut(actor)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        if (!edition.stands()) {
            return Outcome.done(edition);
        }
        if (!edition.ahead(BureauTime.today(clock))) {
            return Outcome.refused(Refusal.conflict("ruleBegun"));
        }
        return Outcome.unless(new Checks().text(reason, "reason", REASON).refusal(), () -> {
            editions.withdraw(id, reason.strip(), actor, BureauTime.now(clock));
            SECURITY.info(
                    "event=table-withdrawn who={} detail=table={},from={},sha256={}",
                    LogWord.of(actor.login()),
                    edition.table(),
                    edition.from(),
                    edition.sha256());
            events.publishEvent(new EditionsChanged(edition.table()));
            return editions.find(id).orElseThrow();
        });
    }
}
