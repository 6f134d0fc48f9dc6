package cn.zhenggai.notification.webhook;

import cn.zhenggai.notification.WebhookSettings;
import cn.zhenggai.notification.WebhookSettings.Robot;
import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.notification.letter.Letter;
import cn.zhenggai.notification.letter.LetterChannel;
import cn.zhenggai.notification.webhook.PostLine.Reply;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Posts to the robots of group chats, which answer 200 to nearly everything and say in the body what became of it. */
@Component
public class WebhookChannel implements LetterChannel {

    public static final String NAME = "WEBHOOK";

    /** Too many posts at a time, or busy: WeCom; DingTalk; Feishu. */
    private static final Set<Long> LATER = Set.of(-1L, 45009L, 45033L, 130101L, 410100L, 9499L, 11232L, 11233L);

    private final WebhookSettings settings;
    private final AllowedHosts hosts;
    private final PostWords words;
    private final ObjectMapper json;
    private final Duration patience;
    private final Clock clock;

    public WebhookChannel(
            WebhookSettings settings,
            AllowedHosts hosts,
            PostWords words,
            ObjectMapper json,
            @Value("${zhenggai.webhook.patience:PT10S}") Duration patience,
            Clock clock) {
        this.settings = settings;
        this.hosts = hosts;
        this.words = words;
        this.json = json;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean configured() {
        return !settings.robots().isEmpty();
    }

    @Override
    public Answer deliver(Letter letter) {
        Optional<Robot> robot = settings.robots().stream()
                .filter(one -> one.name().equals(letter.delivery().robot()))
                .findFirst();
        return robot.map(one -> post(letter, one)).orElseGet(Answer::unwanted);
    }

    /** What went wrong is told without the address, which holds the robot's key. */
    private Answer post(Letter letter, Robot robot) {
        RobotForm form =
                RobotForm.of(robot, words.title(letter, robot), words.markdown(letter, robot), clock.instant());
        try {
            PostLine line = new PostLine(hosts.addressOf(form.url()), form.url(), patience);
            return answer(line.post(json.writeValueAsString(form.body())));
        } catch (AllowedHosts.Refused notThere) {
            return Answer.never(notThere.getMessage());
        } catch (UnknownHostException nobody) {
            return Answer.later("Nobody knows the host");
        } catch (IOException broken) {
            return Answer.later(broken.getClass().getSimpleName());
        }
    }

    private Answer answer(Reply reply) throws JsonProcessingException {
        if (reply.status() == 429 || reply.status() >= 500) {
            return Answer.later("HTTP " + reply.status());
        }
        if (reply.status() != 200) {
            return Answer.never("HTTP " + reply.status());
        }
        JsonNode said = reply.body().isBlank() ? json.nullNode() : json.readTree(reply.body());
        JsonNode code = said.has("errcode") ? said.get("errcode") : said.path("code");
        if (!code.canConvertToLong()) {
            return Answer.later("An answer without a code");
        }
        String reason = code.asLong() + " "
                + said.path(said.has("errmsg") ? "errmsg" : "msg").asText();
        return code.asLong() == 0
                ? Answer.delivered()
                : LATER.contains(code.asLong()) ? Answer.later(reason) : Answer.never(reason);
    }
}
