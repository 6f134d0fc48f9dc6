package cn.zhenggai.engine;

import cn.zhenggai.shared.Actor;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Tells the engine who acts: the mirror reads it from the engine's own authentication. */
@Component("actingInEngine")
class Acting {

    private final IdentityService identity;

    Acting(IdentityService identity) {
        this.identity = identity;
    }

    /** @param by null when nobody does */
    void as(Actor by, Runnable command) {
        if (by != null) {
            identity.setAuthenticatedUserId(by.personId() + " " + by.name());
        }
        try {
            command.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
