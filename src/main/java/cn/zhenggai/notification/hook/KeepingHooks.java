package cn.zhenggai.notification.hook;

import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.notification.webhook.AllowedHosts;
import cn.zhenggai.operation.SealingKey;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters programs that are told what happens, switches them on and off, tries them out, and takes them out again. */
@Service
public class KeepingHooks {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingHooks.class);
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ADDRESS = 500;

    private final Hooks hooks;
    private final HookChannel channel;
    private final AllowedHosts hosts;
    private final SealingKey key;
    private final Clock clock;

    public KeepingHooks(Hooks hooks, HookChannel channel, AllowedHosts hosts, SealingKey key, Clock clock) {
        this.hooks = hooks;
        this.channel = channel;
        this.hosts = hosts;
        this.key = key;
        this.clock = clock;
    }

    /** What an administrator enters about a program. */
    public record Entry(@Nullable String name, @Nullable String url, Set<HookTopic> topics) {}

    public List<Hook> of(Actor actor) {
        return hooks.of(actor.bureauId());
    }

    /** @return the secret, which is shown once */
    @Transactional
    public Outcome<String> add(Actor actor, Entry entry) {
        Checks checks = new Checks()
                .text(entry.name(), "name", LONGEST_NAME)
                .text(entry.url(), "url", LONGEST_ADDRESS)
                .that(!entry.topics().isEmpty(), "topics", "required");
        if (entry.name() != null) {
            checks.that(hooks.named(entry.name()).isEmpty(), "name", "hookNameTaken");
        }
        if (entry.url() != null) {
            checks.that(permitted(entry.url()), "url", "hookAddress");
        }
        return Outcome.unless(checks.refusal(), () -> {
            String secret = HookSignature.newSecret();
            hooks.add(
                    actor.bureauId(),
                    entry.name(),
                    entry.url(),
                    sealed(secret, entry.name()),
                    entry.topics(),
                    actor.name());
            LOG.info("event=hook-added who={} name={}", actor.login(), entry.name());
            return secret;
        });
    }

    private String sealed(String secret, String name) {
        return key.seal(secret.getBytes(StandardCharsets.UTF_8), Hook.owner(name));
    }

    private boolean permitted(String url) {
        try {
            hosts.mustBeListed(URI.create(url));
            return true;
        } catch (AllowedHosts.Refused | IllegalArgumentException notThere) {
            return false;
        }
    }

    /** @throws NotFound when there is none of the bureau's */
    @Transactional
    public void turn(Actor actor, long id, boolean active) {
        Hook hook = require(actor, id);
        hooks.turn(id, active);
        LOG.info("event=hook-turned who={} name={} active={}", actor.login(), hook.name(), active);
    }

    /** What was not sent yet is not sent any more. */
    @Transactional
    public void remove(Actor actor, long id) {
        Hook hook = require(actor, id);
        hooks.remove(id);
        LOG.info("event=hook-removed who={} name={}", actor.login(), hook.name());
    }

    /** Posts at once, whether it is switched on or not. */
    public Answer tryOut(Actor actor, long id) {
        return channel.post(require(actor, id), HookPost.test(clock.instant()));
    }

    private Hook require(Actor actor, long id) {
        return hooks.find(actor.bureauId(), id).orElseThrow(() -> new NotFound("No hook " + id));
    }
}
