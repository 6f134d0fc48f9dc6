package cn.zhenggai.notification.push;

import cn.zhenggai.notification.PushSettings;
import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.notification.letter.Channel;
import cn.zhenggai.notification.letter.Delivery;
import cn.zhenggai.notification.letter.Letters;
import cn.zhenggai.notification.webhook.AllowedHosts;
import cn.zhenggai.notification.webhook.PostLine;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells devices that there is something new: how much, and where to read it. What came while a device was off is told for
 * four hours and then not any more; a browser that has gone is forgotten.
 */
@Component
public class PushChannel implements Channel {

    public static final String NAME = "PUSH";

    static final Duration WORTH = Duration.ofHours(4);

    private final PushSettings settings;
    private final PushDevices devices;
    private final PushMessages messages;
    private final AllowedHosts hosts;
    private final Duration patience;
    private final Clock clock;

    public PushChannel(
            PushSettings settings,
            PushDevices devices,
            PushMessages messages,
            AllowedHosts hosts,
            @Value("${zhenggai.webhook.patience:PT10S}") Duration patience,
            Clock clock) {
        this.settings = settings;
        this.devices = devices;
        this.messages = messages;
        this.hosts = hosts;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean configured() {
        return settings.on();
    }

    /** Whoever has read all meanwhile is left in peace. */
    @Override
    public Answer attempt(Delivery delivery, Letters letters) {
        Optional<PushDevice> device =
                devices.find(Long.parseLong(delivery.robot().substring(PushDevice.PREFIX.length())));
        boolean late = delivery.createdAt().plus(WORTH).isBefore(clock.instant());
        if (device.isEmpty() || late) {
            return Answer.unwanted();
        }
        int unread = devices.unread(device.get().personId());
        return unread == 0 ? Answer.unwanted() : noted(device.get(), told(device.get(), unread));
    }

    private Answer noted(PushDevice device, Answer answer) {
        if (answer.kind() == Answer.Kind.UNWANTED) {
            devices.remove(device.id());
        } else {
            devices.note(device, answer.kind() == Answer.Kind.DELIVERED ? "OK" : answer.reason());
        }
        return answer;
    }

    private Answer told(PushDevice device, int unread) {
        try {
            PostLine line = new PostLine(hosts.addressOf(device.endpoint()), device.endpoint(), patience);
            return answer(line.post(messages.sealed(device, unread), messages.headers(device))
                    .status());
        } catch (AllowedHosts.Refused notThere) {
            return Answer.never(notThere.getMessage());
        } catch (UnknownHostException nobody) {
            return Answer.later("Nobody knows the host");
        } catch (IOException broken) {
            return Answer.later(broken.getClass().getSimpleName());
        }
    }

    /** RFC 8030: a subscription that is not there any more never comes back. */
    private static Answer answer(int status) {
        return switch (status) {
            case 200, 201, 202, 204 -> Answer.delivered();
            case 404, 410 -> Answer.unwanted();
            case 429 -> Answer.later("HTTP 429");
            default -> status >= 500 ? Answer.later("HTTP " + status) : Answer.never("HTTP " + status);
        };
    }
}
