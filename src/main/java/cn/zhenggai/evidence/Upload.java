package cn.zhenggai.evidence;

import org.springframework.core.io.InputStreamSource;

/** A file as somebody sends it. Name and size are claims: the content is counted and looked at. */
public record Upload(String fileName, InputStreamSource content, long size) {}
