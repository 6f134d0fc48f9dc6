package cn.zhenggai.notification.hook;

import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.notification.letter.Channel;
import cn.zhenggai.notification.letter.Delivery;
import cn.zhenggai.notification.letter.Letters;
import cn.zhenggai.notification.webhook.AllowedHosts;
import cn.zhenggai.notification.webhook.PostLine;
import cn.zhenggai.operation.SealingKey;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts to programs. Anything but a 2xx is tried again; 410 says that nobody wants to be told any more. */
@Component
public class HookChannel implements Channel {

    public static final String NAME = "HOOK";

    private static final int GONE = 410;
    private static final Duration REST = Duration.ofMinutes(1);

    private final Hooks hooks;
    private final AllowedHosts hosts;
    private final SealingKey key;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final Duration patience;
    private final Clock clock;
    private final Map<Long, Instant> resting = new ConcurrentHashMap<>();

    public HookChannel(
            Hooks hooks,
            AllowedHosts hosts,
            SealingKey key,
            ObjectMapper json,
            JdbcClient jdbc,
            @Value("${zhenggai.webhook.patience:PT10S}") Duration patience,
            Clock clock) {
        this.hooks = hooks;
        this.hosts = hosts;
        this.key = key;
        this.json = json;
        this.jdbc = jdbc;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean configured() {
        return true;
    }

    /** One that does not answer is left alone for a minute, so that the others need not wait behind it. */
    @Override
    public Answer attempt(Delivery delivery, Letters letters) {
        Optional<Hook> hook = hooks.named(delivery.robot()).filter(Hook::active);
        if (hook.isEmpty()) {
            return Answer.unwanted();
        }
        Instant until = resting.get(hook.get().id());
        if (until != null && until.isAfter(clock.instant())) {
            return Answer.notBefore(until, hook.get().lastResult());
        }
        Answer answer = post(hook.get(), said(delivery));
        if (answer.kind() == Answer.Kind.LATER) {
            resting.put(hook.get().id(), clock.instant().plus(REST));
        }
        return answer;
    }

    private HookPost said(Delivery delivery) {
        return jdbc.sql("select * from hook_line where delivery_id = :id")
                .param("id", delivery.id())
                .query(HookPost::read)
                .single();
    }

    /** What went wrong is told without the address, which may hold a key. */
    Answer post(Hook hook, HookPost post) {
        Answer answer = posted(hook, post);
        hooks.note(hook, answer);
        if (answer.kind() == Answer.Kind.NEVER) {
            hooks.turn(hook.id(), false);
        }
        return answer;
    }

    private Answer posted(Hook hook, HookPost post) {
        return key.open(hook.sealed(), Hook.owner(hook.name()))
                .map(secret -> posted(hook, post, new String(secret, StandardCharsets.UTF_8)))
                .orElseGet(() -> Answer.later("Its secret was sealed with another key"));
    }

    private Answer posted(Hook hook, HookPost post, String secret) {
        try {
            String body = json.writeValueAsString(post);
            PostLine line = new PostLine(hosts.addressOf(hook.url()), hook.url(), patience);
            int status = line.post(body, HookSignature.headers(secret, post.id(), clock.instant(), body))
                    .status();
            if (status == GONE) {
                return Answer.never("HTTP " + status);
            }
            return status / 100 == 2 ? Answer.delivered() : Answer.later("HTTP " + status);
        } catch (AllowedHosts.Refused notThere) {
            return Answer.later(notThere.getMessage());
        } catch (UnknownHostException nobody) {
            return Answer.later("Nobody knows the host");
        } catch (IOException broken) {
            return Answer.later(broken.getClass().getSimpleName());
        }
    }
}
