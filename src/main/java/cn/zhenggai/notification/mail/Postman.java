package cn.zhenggai.notification.mail;

import cn.zhenggai.notification.letter.Answer;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Takes one mail to the server. The line is handled here and not by the sender of the framework, which does not tell a
 * mail that was taken before the line broke at the farewell from one that was not.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final ObjectProvider<JavaMailSenderImpl> server;

    Postman(ObjectProvider<JavaMailSenderImpl> server) {
        this.server = server;
    }

    MimeMessage blank() {
        return server.getObject().createMimeMessage();
    }

    SmtpAnswer send(MimeMessage mail, InternetAddress to) {
        Transport line;
        try {
            line = connected(server.getObject());
        } catch (MessagingException nobodyThere) {
            return new SmtpAnswer(Answer.away(nobodyThere.getMessage()), false);
        }
        try {
            String id = mail.getMessageID();
            mail.saveChanges();
            mail.setHeader("Message-ID", id);
            line.sendMessage(mail, new InternetAddress[] {to});
            return SmtpAnswer.delivered();
        } catch (MessagingException failure) {
            return SmtpAnswer.of(failure);
        } finally {
            hangUp(line);
        }
    }

    private static Transport connected(JavaMailSenderImpl server) throws MessagingException {
        String protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        Transport line = server.getSession().getTransport(protocol);
        String user = server.getUsername() == null || server.getUsername().isEmpty() ? null : server.getUsername();
        line.connect(server.getHost(), server.getPort(), user, user == null ? null : server.getPassword());
        return line;
    }

    private static void hangUp(Transport line) {
        try {
            line.close();
        } catch (MessagingException gone) {
            LOG.debug("The mail server was gone before the farewell: {}", Answer.oneLine(gone.getMessage()));
        }
    }
}
