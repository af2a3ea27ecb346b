package io.wiredesk.deploy.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** HTML mail as mailers build it: tables in tables, every style inline, every link through a tracker, a pixel. */
final class TableMail {

    private static final String FONT =
            "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Helvetica,Arial,sans-serif;";

    private static final String HEAD = ("<style type=\"text/css\">"
                    + "@media only screen and (max-width:480px){.row{width:100%!important;display:block!important}"
                    + ".pad{padding:0 12px!important}img.full{width:100%!important;height:auto!important}}")
            .concat(".ExternalClass p,.ExternalClass td{line-height:100%}a{color:#1a5fb4}.c{mso-table-lspace:0}"
                    .repeat(30))
            .concat("</style>");

    private TableMail() {}

    static String of(String title, List<Item> items, RandomGenerator random) {
        StringBuilder html = new StringBuilder(masthead(title));
        items.forEach(item -> html.append(row(item, tracked(item, random))));
        return html.append(footer()).toString();
    }

    private static String masthead(String title) {
        return """
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
            "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
            <html xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8"><title>%1$s</title>%2$s</head>
            <body style="margin:0;padding:0;background-color:#f2f2f2;"><div style="display:none;max-height:0;\
            overflow:hidden;">What you need to know today%3$s</div>
            <table role="presentation" width="100%%" border="0" cellpadding="0" cellspacing="0"><tr><td align="center">
            <table role="presentation" class="row" width="640" border="0" cellpadding="0" cellspacing="0" \
            style="background-color:#ffffff;">
            <tr><td align="center" style="%4$sfont-size:28px;padding:24px;"><h1 style="margin:0;">%1$s</h1></td></tr>
            """.formatted(title, HEAD, "&zwnj;&nbsp;".repeat(80), FONT);
    }

    private static String row(Item item, String address) {
        return """
            <tr><td class="pad" style="padding:0 24px 8px 24px;"><table role="presentation" width="100%%" border="0" \
            cellpadding="0" cellspacing="0" style="border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt;">
            <tr><td align="left" valign="top" style="%1$sfont-size:18px;line-height:24px;color:#1c1c1c;\
            font-weight:bold;padding:18px 0 6px 0;"><a href="%2$s" target="_blank" style="color:#1a5fb4;\
            text-decoration:none;">%3$s</a></td></tr>
            <tr><td align="left" valign="top" style="%1$sfont-size:15px;line-height:23px;color:#404040;\
            padding:0 0 10px 0;"><span style="color:#404040;">%4$s</span></td></tr>
            <tr><td height="1" style="height:1px;line-height:1px;font-size:1px;background-color:#e4e4e4;">&nbsp;</td></tr>
            </table></td></tr>
            """.formatted(FONT, address, item.headline(), item.text());
    }

    private static String footer() {
        return """
            <tr><td align="center" style="%1$sfont-size:11px;color:#909090;padding:24px;">You are receiving this email \
            because you subscribed. <a href="https://click.mail.example/u" style="color:#909090;">Unsubscribe</a> | \
            <a href="https://click.mail.example/p" style="color:#909090;">Manage preferences</a></td></tr>
            </table></td></tr></table><img src="https://click.mail.example/o.gif" width="1" height="1" alt=""></body></html>
            """.formatted(FONT);
    }

    private static String tracked(Item item, RandomGenerator random) {
        return "https://click.mail.example/c?u=" + URLEncoder.encode(item.url(), StandardCharsets.UTF_8) + "&amp;s="
                + Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()) + "&amp;n="
                + Long.toHexString(random.nextLong());
    }
}
