package cn.zhenggai.notification.mail;

import cn.zhenggai.notification.letter.Answer;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a mail server said to a mail, by its reply code (RFC 5321, 4.2.1): 4xx is for now, 5xx for good, 421 means that
 * the server is going away.
 *
 * @param badAddress refused for good, and on account of the address
 */
record SmtpAnswer(Answer answer, boolean badAddress) {

    private static final int GOING_AWAY = 421;

    static SmtpAnswer delivered() {
        return new SmtpAnswer(Answer.delivered(), false);
    }

    static SmtpAnswer badAddress(String reason) {
        return new SmtpAnswer(Answer.never(reason), true);
    }

    static SmtpAnswer of(MessagingException failure) {
        for (Exception cause = failure; cause instanceof MessagingException m; cause = m.getNextException()) {
            if (cause instanceof SMTPAddressFailedException refused) {
                int code = refused.getReturnCode();
                return code >= 500 ? badAddress(said(refused)) : new SmtpAnswer(temporary(code, refused), false);
            }
        }
        return new SmtpAnswer(ofMail(failure), false);
    }

    private static Answer ofMail(MessagingException failure) {
        if (!(failure instanceof SMTPSendFailedException refused) || refused.getReturnCode() < 400) {
            return Answer.unanswered(said(failure));
        }
        boolean ofSender = String.valueOf(refused.getCommand()).startsWith("MAIL");
        if (refused.getReturnCode() < 500) {
            return temporary(refused.getReturnCode(), refused);
        }
        // A server that does not take our sender takes no mail of ours: the operator's to put right, no mail's fault.
        return ofSender ? Answer.away(said(refused)) : Answer.never(said(refused));
    }

    private static Answer temporary(int code, MessagingException failure) {
        return code == GOING_AWAY ? Answer.away(said(failure)) : Answer.later(said(failure));
    }

    private static String said(Exception failure) {
        Throwable last = failure;
        if (last.getMessage() == null || last.getMessage().isBlank()) {
            return last.getClass().getSimpleName();
        }
        Throwable cause = failure.getCause();
        return cause == null || cause.getMessage() == null
                ? last.getMessage()
                : last.getMessage() + " " + cause.getMessage();
    }
}
