package cn.zhenggai.notification.push;

import cn.zhenggai.notification.PushSettings;
import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.notification.webhook.AllowedHosts;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** A person lets a device of his be told, and ends it. Nobody does it for another. */
@Service
public class KeepingDevices {

    private static final int MOST = 10;
    private static final int LONGEST_ADDRESS = 600;
    private static final int LONGEST_NAME = 60;

    private final PushDevices devices;
    private final PushSettings settings;
    private final AllowedHosts hosts;

    public KeepingDevices(PushDevices devices, PushSettings settings, AllowedHosts hosts) {
        this.devices = devices;
        this.settings = settings;
        this.hosts = hosts;
    }

    /** What a browser says of itself when it subscribes; keys as in its own {@code PushSubscription}. */
    public record Entry(
            @Nullable String endpoint,
            @Nullable String clientKey,
            @Nullable String auth,
            @Nullable String device) {}

    public List<PushDevice> of(Actor actor) {
        return devices.of(actor.personId());
    }

    /** Again from the same browser takes the place of what was. */
    @Transactional
    public Outcome<Boolean> add(Actor actor, Entry entry) {
        Checks checks = new Checks()
                .that(settings.on(), "endpoint", "pushOff")
                .text(entry.endpoint(), "endpoint", LONGEST_ADDRESS)
                .that(sound(entry), "endpoint", "pushBroken")
                .that(permitted(entry.endpoint()), "endpoint", "pushHost")
                .that(devices.of(actor.personId()).size() < MOST, "endpoint", "pushTooMany");
        return Outcome.unless(checks.refusal(), () -> {
            devices.put(actor.personId(), entry, name(entry.device()));
            return true;
        });
    }

    /** @throws NotFound when it is none of his */
    @Transactional
    public void end(Actor actor, long id) {
        devices.find(id)
                .filter(device -> device.personId() == actor.personId())
                .orElseThrow(() -> new NotFound("No device " + id));
        devices.remove(id);
    }

    private static boolean sound(Entry entry) {
        try {
            PushCipher.browser(String.valueOf(entry.clientKey()));
            return PushCipher.read(String.valueOf(entry.auth())).length == PushCipher.AUTH_BYTES;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private boolean permitted(@Nullable String endpoint) {
        try {
            return endpoint != null && StringUtils.hasText(hosts.mustBeListed(URI.create(endpoint)));
        } catch (AllowedHosts.Refused | IllegalArgumentException notThere) {
            return false;
        }
    }

    private static String name(@Nullable String told) {
        String line = StringUtils.hasText(told) ? Answer.oneLine(told) : "?";
        return line.substring(0, Math.min(LONGEST_NAME, line.length()));
    }
}
