package cn.zhenggai.notice;

import cn.zhenggai.shared.text.PaperNumber;

/** The number that a notice is printed with, {@code 青教安改〔2026〕15号}: the year in hexagonal brackets, no leading zero. */
public record NoticeNumber(String issuerCode, int year, int seq) {

    @Override
    public String toString() {
        return new PaperNumber(issuerCode, year, seq, null).toString();
    }
}
