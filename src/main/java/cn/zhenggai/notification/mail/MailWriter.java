package cn.zhenggai.notification.mail;

import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.notification.letter.Delivery;
import cn.zhenggai.notification.letter.Letter;
import cn.zhenggai.notification.letter.LetterWords;
import cn.zhenggai.organisation.PersonCard;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts a letter into a mail, in the recipient's language, as text and as a page. */
@Component
class MailWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final LetterWords words;
    private final ITemplateEngine templates;
    private final Clock clock;

    MailWriter(MailSettings settings, LetterWords words, ITemplateEngine templates, Clock clock) {
        this.settings = settings;
        this.words = words;
        this.templates = templates;
        this.clock = clock;
    }

    MimeMessage write(Letter letter, PersonCard person, InternetAddress to, MimeMessage blank)
            throws MessagingException {
        Locale language = language(person);
        address(letter.delivery(), language, to, blank);
        blank.setSubject(Answer.oneLine(words.subject(letter, language)), UTF_8);

        Context page = new Context(language);
        page.setVariable("person", person);
        page.setVariable("letter", letter);
        page.setVariable("words", words);
        page.setVariable("subject", words.subject(letter, language));
        page.setVariable("settings", settings.link("/inbox/preferences"));
        blank.setContent(new MimeMultipart(
                "alternative",
                part(words.text(letter, person.name(), language), "plain"),
                part(templates.process("mail/letter", page), "html")));
        return blank;
    }

    /** The Message-ID is the row's, so that a mail sent twice is known as one. */
    private void address(Delivery delivery, Locale language, InternetAddress to, MimeMessage letter)
            throws MessagingException {
        InternetAddress from = new InternetAddress(settings.from());
        try {
            if (from.getPersonal() == null) {
                from.setPersonal(words.text("product.name", language), UTF_8);
            }
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        letter.setFrom(from);
        letter.setRecipient(MimeMessage.RecipientType.TO, to);
        letter.setHeader(
                "Message-ID",
                "<delivery-" + delivery.id() + "." + delivery.createdAt().toEpochMilli() + "@" + domain + ">");
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setSentDate(Date.from(clock.instant()));
    }

    private static MimeBodyPart part(String content, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, kind);
        return part;
    }

    private static Locale language(PersonCard person) {
        return "en".equals(person.language()) ? Locale.ENGLISH : Locale.CHINESE;
    }
}
