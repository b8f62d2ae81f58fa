package pl.osl.partners.partnerships;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.attachments.AttachmentOwner;
import pl.osl.kernel.NotFound;

/** Scans of what was signed: seen by whoever sees the partnership, added and withdrawn by whoever corrects it. */
@Component
class AgreementScans implements AttachmentOwner {

    static final String SUBJECT = "agreement";

    private record Signed(UUID partnershipId, AgreementKind kind, LocalDate signedOn) {}

    private final PartnershipPages pages;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    AgreementScans(PartnershipPages pages, MessageSource messages, JdbcClient jdbc) {
        this.pages = pages;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    @Transactional(readOnly = true)
    public Owner require(UUID record, boolean change, Viewer viewer) {
        viewer.require(Verb.READ, Thing.PARTNER);
        var signed = viewer.reach().centres().stream()
                .flatMap(centre ->
                        jdbc.sql("""
                                select partnership_id, kind, signed_on from partnership_agreement
                                 where centre_id = :centre and id = :id
                                """).param("centre", centre).param("id", record).query(Signed.class).list().stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(AgreementScans.class, record));
        var partnership = pages.require(signed.partnershipId(), viewer);
        if (change) {
            viewer.require(Verb.UPDATE, Thing.PARTNER);
        }
        return new Owner(
                partnership.centreId(),
                "/partnerships/" + partnership.id(),
                partnership.name() + ": "
                        + messages.getMessage("partnerships.is." + signed.kind(), null, viewer.language()),
                viewer.may(Verb.UPDATE, Thing.PARTNER),
                true);
    }
}
