/** Asks a scanner for viruses about every file before it is kept, if the operator has one. */
@org.springframework.modulith.NamedInterface("scanner")
@org.jspecify.annotations.NullMarked
package cn.zhenggai.evidence.scanner;
