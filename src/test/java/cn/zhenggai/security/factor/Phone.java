package cn.zhenggai.security.factor;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The authenticator app of somebody: keeps the secret of a page and shows the digits of a moment. */
public class Phone {

    private static final Pattern SECRET = Pattern.compile("otpauth://totp/[^\"]*?secret=([A-Z2-7]+)");

    private final byte[] secret;

    private Phone(byte[] secret) {
        this.secret = secret;
    }

    /** Scans what the page shows. */
    public static Phone scanning(String page) {
        Matcher address = SECRET.matcher(page);
        if (!address.find()) {
            throw new AssertionError("Nothing to scan on " + page);
        }
        return new Phone(TimedCodes.read(address.group(1)));
    }

    public String digits(Instant moment) {
        return TimedCodes.at(secret, moment);
    }

    /** Of now, by the clock of the machine. */
    public String digits() {
        return digits(Instant.now());
    }

    /** Half a minute from now, which is taken already and was not used before. */
    public String nextDigits() {
        return digits(Instant.now().plusSeconds(30));
    }
}
