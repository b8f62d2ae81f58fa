package pl.osl.resourcemaps.cards;

/** Pieces of SQL about a row {@code a} of asset: which cards a partner may be asked about, and what it is shown. */
final class CardSql {

    /** What the centre shares with partners; everything else stays in the house, also when its owner is asked. */
    static final String SHARED = """
             a.withdrawn_at is null and not a.gift and a.visibility in ('PARTNERS', 'EVERYBODY')
               and a.outcome is distinct from 'GONE'
               and exists (select 1 from community c where c.centre_id = a.centre_id and c.id = a.community_id
                                                       and c.withdrawn_at is null)\s""";

    /** Of the partner {@code :partner}, or of the one it was merged into. */
    static final String OWNED = """
             a.partner_id in (select :partner::uuid union all
                              select merged_into_id from partner where centre_id = :centre and id = :partner)\s""";

    private CardSql() {}
}
