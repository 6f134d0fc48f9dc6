/** Imports as pages: sent, mapped, looked at, confirmed, watched and taken back. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.dataimport.web;
