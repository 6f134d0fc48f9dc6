/** A filled paper as it is looked at: on a page, and as a PDF. */
package cn.zhenggai.document.press;
