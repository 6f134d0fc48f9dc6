package cn.zhenggai.notification.mail;

import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.notification.letter.Letter;
import cn.zhenggai.notification.letter.LetterChannel;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Mail to one person. An address that a server refuses for good is listed and rests. */
@Component
public class MailChannel implements LetterChannel {

    public static final String NAME = "MAIL";

    private final MailSettings settings;
    private final Directory directory;
    private final BadAddresses badAddresses;
    private final MailWriter writer;
    private final Postman postman;

    MailChannel(
            MailSettings settings, Directory directory, BadAddresses badAddresses, MailWriter writer, Postman postman) {
        this.settings = settings;
        this.directory = directory;
        this.badAddresses = badAddresses;
        this.writer = writer;
        this.postman = postman;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean configured() {
        return settings.on();
    }

    @Override
    public Answer deliver(Letter letter) {
        Optional<PersonCard> recipient = directory
                .person(letter.delivery().recipientId())
                .filter(person -> person.active() && StringUtils.hasText(person.email()));
        return recipient.map(person -> deliver(letter, person)).orElseGet(Answer::unwanted);
    }

    private Answer deliver(Letter letter, PersonCard person) {
        Optional<Instant> rest = badAddresses.restsUntil(person.id(), person.email());
        if (rest.isPresent()) {
            return Answer.notBefore(rest.get(), "The address was refused for good and rests");
        }
        try {
            InternetAddress to = new InternetAddress(person.email(), true);
            MimeMessage mail = writer.write(letter, person, to, postman.blank());
            return noted(person, postman.send(mail, to));
        } catch (AddressException notOne) {
            return noted(person, SmtpAnswer.badAddress("Not an address of a mailbox"));
        } catch (MessagingException unwritable) {
            return Answer.never(unwritable.getMessage());
        }
    }

    private Answer noted(PersonCard person, SmtpAnswer said) {
        if (said.badAddress()) {
            badAddresses.mark(person.id(), person.email(), said.answer().reason());
        } else if (said.answer().kind() == Answer.Kind.DELIVERED) {
            badAddresses.takenSince(person.id());
        }
        return said.answer();
    }
}
