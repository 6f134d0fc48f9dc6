package cn.zhenggai.firststeps.web;

import cn.zhenggai.firststeps.Asking;
import cn.zhenggai.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;

/** Reads from a request how it came in. */
final class StepsRequest {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private StepsRequest() {}

    static Asking asking(Actor actor, HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? HTTPS : HTTP);
        return new Asking(actor, request.isSecure(), request.getServerName() + (usual ? "" : ":" + port));
    }
}
