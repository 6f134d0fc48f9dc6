package cn.zhenggai.firststeps;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Says that a step is not for this bureau, and takes that back. Either of them twice changes nothing. */
@Service
public class SettingAside {

    private static final Logger LOG = LoggerFactory.getLogger(SettingAside.class);

    private final List<FirstStep> steps;
    private final Asides asides;
    private final Clock clock;

    SettingAside(List<FirstStep> steps, Asides asides, Clock clock) {
        this.steps = List.copyOf(steps);
        this.asides = asides;
        this.clock = clock;
    }

    /** Refused for a step that people cannot work without. */
    public Outcome<Boolean> set(String key, Actor by) {
        if (known(key).needed()) {
            return Outcome.refused(Refusal.conflict("firstStepNeeded"));
        }
        boolean stands = asides.standing().stream().anyMatch(each -> each.step().equals(key));
        return Outcome.done(!stands && put(key, by));
    }

    public Outcome<Boolean> takeBack(String key, Actor by) {
        boolean stood = asides.takeBack(known(key).key(), by, clock.instant());
        if (stood) {
            LOG.info("{} takes the first step {} up again", by.login(), key);
        }
        return Outcome.done(stood);
    }

    private boolean put(String key, Actor by) {
        try {
            asides.put(key, by, clock.instant());
        } catch (DuplicateKeyException somebodyElse) {
            return false;
        }
        LOG.info("{} sets the first step {} aside", by.login(), key);
        return true;
    }

    private FirstStep known(String key) {
        return steps.stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("No first step " + key));
    }
}
