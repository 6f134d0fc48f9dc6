package cn.zhenggai.web.repeat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells whether two requests ask for the same thing: method, path and what was sent, without what changes each time. */
final class RequestPrint {

    private static final Set<String> CHANGING = Set.of("_csrf", "formKey");

    private final MessageDigest digest;

    private RequestPrint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static boolean isForm(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        return type.startsWith("application/x-www-form-urlencoded") || isMultipart(request);
    }

    static String ofForm(HttpServletRequest request) throws ServletException, IOException {
        RequestPrint print = start(request);
        Map<String, String[]> sorted = new TreeMap<>(request.getParameterMap());
        sorted.keySet().removeAll(CHANGING);
        sorted.keySet().removeIf(RequestPrint::secret);
        sorted.forEach((name, values) -> {
            print.add(name);
            for (String value : values) {
                print.add(value);
            }
        });
        if (isMultipart(request)) {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    print.addFile(part);
                }
            }
        }
        return print.end();
    }

    /** A fast hash that is kept for days would tell a password to whoever reads the database and guesses. */
    private static boolean secret(String field) {
        return field.toLowerCase(Locale.ROOT).contains("password");
    }

    static String ofBody(HttpServletRequest request, byte[] body) {
        RequestPrint print = start(request);
        print.add(request.getQueryString());
        print.digest.update(body);
        return print.end();
    }

    private static RequestPrint start(HttpServletRequest request) {
        RequestPrint print = new RequestPrint();
        print.add(request.getMethod());
        print.add(request.getRequestURI());
        return print;
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith("multipart/form-data");
    }

    /** The content counts, not the name: another photo under the same name is another request. */
    private void addFile(Part part) throws IOException {
        add(part.getName());
        try (InputStream content = part.getInputStream()) {
            byte[] piece = new byte[8192];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
    }

    private void add(String text) {
        digest.update(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private String end() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
