/** Addresses as pictures that a telephone reads. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.shared.qr;
