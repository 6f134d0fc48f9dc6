package cn.zhenggai.notification;

import cn.zhenggai.organisation.Directory;
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
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts a message into a mail, in the recipient's language, as text and as a page. */
@Component
class Letters {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private final Directory directory;
    private final MailSettings settings;
    private final MessageSource messages;
    private final ITemplateEngine templates;
    private final Clock clock;

    Letters(
            Directory directory,
            MailSettings settings,
            MessageSource messages,
            ITemplateEngine templates,
            Clock clock) {
        this.directory = directory;
        this.settings = settings;
        this.messages = messages;
        this.templates = templates;
        this.clock = clock;
    }

    /** Empty when the recipient left or has no address any more. */
    Optional<MimeMessage> write(DueMail mail, MimeMessage blank) {
        Optional<PersonCard> recipient = directory
                .person(mail.recipientId())
                .filter(person -> person.active() && StringUtils.hasText(person.email()));
        recipient.ifPresent(person -> {
            try {
                address(mail, person, blank);
                fill(mail, person, blank);
            } catch (MessagingException | UnsupportedEncodingException e) {
                throw new MailPreparationException(e);
            }
        });
        return recipient.map(person -> blank);
    }

    /** The Message-ID is the row's, so that a mail sent twice is known as one. */
    private void address(DueMail mail, PersonCard person, MimeMessage letter)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress from = new InternetAddress(settings.from());
        if (from.getPersonal() == null) {
            from.setPersonal(text("product.name", language(person)), UTF_8);
        }
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        letter.setFrom(from);
        letter.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(person.email(), true));
        letter.setHeader("Message-ID", "<message-" + mail.id() + "." + mail.number() + "@" + domain + ">");
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setSentDate(Date.from(clock.instant()));
    }

    private void fill(DueMail mail, PersonCard person, MimeMessage letter) throws MessagingException {
        Locale language = language(person);
        String news = text("inbox.kind." + mail.kind(), language);
        String title = mail.confidential() ? text("mail.confidential", language) : oneLine(mail.title());
        String link = settings.link("/cases/" + mail.number());
        letter.setSubject(oneLine(text("mail.subject", language, news, title, mail.number())), UTF_8);

        Context page = new Context(language);
        page.setVariable("person", person);
        page.setVariable("mail", mail);
        page.setVariable("title", title);
        page.setVariable("link", link);
        String told = text("inbox.told." + mail.kind(), language);
        String plain = text(
                "mail.text", language, person.name(), told, title, oneLine(mail.schoolName()), mail.number(), link);
        letter.setContent(new MimeMultipart(
                "alternative", part(plain, "plain"), part(templates.process("mail/news", page), "html")));
    }

    private static MimeBodyPart part(String content, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, kind);
        return part;
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    private static Locale language(PersonCard person) {
        return "en".equals(person.language()) ? Locale.ENGLISH : Locale.CHINESE;
    }

    /** What people typed never becomes a header of its own, nor what a server answered a line of the log. */
    static String oneLine(String typed) {
        return BREAK.matcher(typed).replaceAll(" ").strip();
    }
}
