package cn.zhenggai.notification.letter;

import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.notification.News;
import cn.zhenggai.operation.ServerAddress;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.shared.time.DueBy;
import java.util.Locale;
import java.util.StringJoiner;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What letters say, for mails and posts alike. The title of a confidential case never leaves the house. */
@Component
public class LetterWords {

    private final MessageSource messages;
    private final MailSettings settings;

    public LetterWords(MessageSource messages, MailSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    public String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    public String subject(Letter letter, Locale language) {
        if (letter.total() == 1 && !letter.delivery().digest()) {
            Letter.Line line = letter.only();
            return text("mail.subject", language, kind(letter.first(), language), title(line, language), line.number());
        }
        String first = kind(letter.first(), language);
        return letter.delivery().digest()
                ? text("mail.digest.subject", language, letter.delivery().digestDay(), letter.total(), first)
                : text("mail.many.subject", language, letter.total(), first);
    }

    public String kind(News news, Locale language) {
        return text("inbox.kind." + news, language);
    }

    public String title(Letter.Line line, Locale language) {
        return line.confidential() ? text("mail.confidential", language) : Answer.oneLine(line.title());
    }

    /** The school of a confidential case is as telling as its title. */
    public String school(Letter.Line line) {
        return line.confidential() ? "" : Answer.oneLine(line.schoolName());
    }

    public String link(Letter.Line line) {
        String page = line.number().equals(ServerAddress.NUMBER) ? ServerAddress.PAGE : line.page();
        return settings.link(page == null ? CaseAddress.page(line.number()) : page);
    }

    public String inbox() {
        return settings.link("/inbox");
    }

    /** The whole letter as plain text. */
    public String text(Letter letter, String recipient, Locale language) {
        StringJoiner text = new StringJoiner("\n");
        text.add(text("mail.hello", language, recipient)).add("");
        for (Letter.Section section : letter.sections()) {
            text.add(heading(section, language));
            text.add(text("inbox.told." + section.news(), language));
            section.lines().forEach(line -> text.add("").add(entry(line, language)));
            if (section.more() > 0) {
                text.add("").add(text("mail.more", language, section.more(), inbox()));
            }
            text.add("");
        }
        return text.add(text("mail.auto", language))
                .add(text("mail.choose", language, settings.link("/inbox/preferences")))
                .add("")
                .toString();
    }

    private String heading(Letter.Section section, Locale language) {
        String kind = kind(section.news(), language);
        return section.total() == 1 ? kind : text("mail.section", language, kind, section.total());
    }

    private String entry(Letter.Line line, Locale language) {
        StringJoiner entry = new StringJoiner("\n").add(text("mail.line.case", language, title(line, language)));
        if (!school(line).isEmpty()) {
            entry.add(text("mail.line.school", language, school(line)));
        }
        entry.add(text("mail.line.number", language, line.number()));
        DueBy due = line.due();
        if (due != null) {
            entry.add(text("mail.line.deadline", language, due.named()));
        }
        return entry.add(text("mail.line.open", language, link(line))).toString();
    }
}
