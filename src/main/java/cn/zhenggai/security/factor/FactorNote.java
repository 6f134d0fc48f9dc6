package cn.zhenggai.security.factor;

import cn.zhenggai.operation.SealingKey;
import cn.zhenggai.security.SecondFactors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says at the start that leaders get in by their password alone, or that the key of all second factors is a new one. */
@Component
class FactorNote {

    private static final Logger LOG = LoggerFactory.getLogger(FactorNote.class);

    private final FactorDuty duty;
    private final SealingKey key;
    private final SecondFactors factors;
    private final Environment environment;

    FactorNote(FactorDuty duty, SealingKey key, SecondFactors factors, Environment environment) {
        this.duty = duty;
        this.key = key;
        this.factors = factors;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (duty.relaxed() && !environment.acceptsProfiles(Profiles.of("demo"))) {
            LOG.warn("zhenggai.second-factor is offered: leaders and administrators get in by their password alone");
        }
        int lost = key.fresh() ? factors.count() : 0;
        if (lost > 0) {
            LOG.warn(
                    "{} was missing and is new: the second factors of {} people are worth nothing. Put the former file back and"
                            + " restart, or let them in by a recovery code",
                    key.file(),
                    lost);
        }
    }
}
