package cn.zhenggai.notification.web;

import cn.zhenggai.firststeps.FirstStepsAddress;
import cn.zhenggai.firststeps.TrialAnswer;
import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.notification.mail.SendingTestMail;
import cn.zhenggai.notification.outbox.TestMailAddress;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.OwnTransactions;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PostMapping;

/** A mail from the server to the administrator himself, and what came of it, beside the step that it belongs to. */
@Controller
class TestMailForm {

    private static final String STEP = "mail";
    private static final String WORDS = "testMail.";

    /** How a mail server says that it does not know whom it talks to (RFC 4954, 6). */
    private static final Pattern UNKNOWN_LOGIN = Pattern.compile("(?s).*(\\b53[045]\\b|[Aa]uthenticat).*");

    private final MailSettings settings;
    private final SendingTestMail sending;
    private final Directory directory;

    TestMailForm(MailSettings settings, SendingTestMail sending, Directory directory) {
        this.settings = settings;
        this.sending = sending;
        this.directory = directory;
    }

    @OwnTransactions
    @PostMapping(TestMailAddress.FORM)
    Reply send(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new NotFound("Not for this reader");
        }
        return Reply.to(FirstStepsAddress.of(STEP)).with(TrialAnswer.FLASH, tried(actor));
    }

    private TrialAnswer tried(Actor actor) {
        String address =
                directory.person(actor.personId()).map(PersonCard::email).orElse(null);
        if (!settings.on() || !StringUtils.hasText(address)) {
            return TrialAnswer.bad(STEP, WORDS + (settings.on() ? "noAddress" : "off"));
        }
        Answer answer = sending.to(address, LocaleContextHolder.getLocale());
        return switch (answer.kind()) {
            case DELIVERED -> TrialAnswer.good(STEP, WORDS + "taken", address);
            case NOT_NOW -> TrialAnswer.bad(STEP, WORDS + "slow", sending.patience());
            default -> TrialAnswer.bad(STEP, WORDS + word(answer), answer.reason());
        };
    }

    private static String word(Answer answer) {
        if (UNKNOWN_LOGIN.matcher(answer.reason()).matches()) {
            return "login";
        }
        return switch (answer.kind()) {
            case AWAY -> "away";
            case LATER -> "later";
            default -> "refused";
        };
    }
}
