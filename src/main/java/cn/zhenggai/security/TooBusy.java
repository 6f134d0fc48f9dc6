package cn.zhenggai.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** More passwords arrived than can be checked in time. Shown as 429; trying again in a few seconds helps. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public class TooBusy extends RuntimeException {

    public static final int RETRY_SECONDS = 5;

    public TooBusy() {
        super("Too many passwords are being checked");
    }
}
