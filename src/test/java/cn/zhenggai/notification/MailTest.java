package cn.zhenggai.notification;

import cn.zhenggai.support.ProcessTest;

/** A server with a mail server beside it, on the embedded database. */
@ProcessTest
abstract class MailTest extends MailSurroundings {}
