package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its first bytes; its name is not asked. */
enum FileKind {
    PACKAGE,
    COMPOUND,
    TEXT;

    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
    private static final byte[] EMPTY_ZIP = HexFormat.of().parseHex("504b0506");
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final int LOOKED_AT = 4096;

    /** Pictures, papers, archives and whatever else is sent by mistake. */
    private static final List<String> OTHERS = List.of(
            "25504446",
            "ffd8ff",
            "89504e47",
            "47494638",
            "424d",
            "52617221",
            "377abcaf",
            "1f8b08",
            "49492a00",
            "4d4d002a",
            "7b5c727466",
            "7f454c46",
            "4d5a",
            "000000",
            "494433");

    private static final Pattern PAGE = Pattern.compile(
            "(<\\?xml.*)?(<!doctype html|<html|<head|<meta|<table|<style|<body|<script|<\\?xml|mime-version:).*",
            Pattern.DOTALL);

    static FileKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream content = Files.newInputStream(file)) {
            head = content.readNBytes(LOOKED_AT);
        }
        if (head.length == 0) {
            throw Unreadable.EMPTY.found();
        }
        if (begins(head, ZIP) || begins(head, EMPTY_ZIP)) {
            return PACKAGE;
        }
        if (begins(head, OLE)) {
            return COMPOUND;
        }
        text(head);
        return TEXT;
    }

    private static void text(byte[] head) {
        if (OTHERS.stream().anyMatch(other -> begins(head, HexFormat.of().parseHex(other)))) {
            throw Unreadable.NOT_A_TABLE.found();
        }
        String words = new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .replace("\0", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (PAGE.matcher(words).matches()) {
            throw Unreadable.WEB_PAGE.found();
        }
    }

    private static boolean begins(byte[] head, byte[] signature) {
        return head.length >= signature.length
                && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }
}
