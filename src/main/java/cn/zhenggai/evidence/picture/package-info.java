/** Pictures: told apart, turned upright, made small, without whatever lay beside them in the file. */
package cn.zhenggai.evidence.picture;
